/** What is kept of a metric's values. */
export interface StatisticSet {
  readonly samples: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Adds up values as they come; keeps none of them. */
export class Statistic implements StatisticSet {
  samples = 0;
  sum = 0;
  minimum = Infinity;
  maximum = -Infinity;

  add(value: number): void {
    this.samples++;
    this.sum += value;
    if (value < this.minimum) this.minimum = value;
    if (value > this.maximum) this.maximum = value;
  }
}
