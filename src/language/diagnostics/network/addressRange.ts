/** A range of IPv4 addresses, as `10.0.0.0/16` writes it. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

/** Undefined for what is no such range. */
export function addressRangeOf(text: string): AddressRange | undefined {
  const [, address = '', bits = ''] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(text) ?? [];
  const parts = address.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => part > 255) || Number(bits) > 32) return undefined;
  const length = 2 ** (32 - Number(bits));
  const number = parts.reduce((sum, part) => sum * 256 + part, 0);
  const first = number - (number % length);
  return { first, last: first + length - 1 };
}

export function isInside(inner: AddressRange, outer: AddressRange): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

export function overlaps(one: AddressRange, other: AddressRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}
