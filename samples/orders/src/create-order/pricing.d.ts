declare module 'pricing' {
  /** The price of one item; throws for what is not on sale. */
  export function priceOf(item: string): number;
}
