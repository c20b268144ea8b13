/** A record of a log stream. */
export interface LogEvent {
  readonly timeMs: number;
  readonly message: string;
}
