const keptBytes = 1024 * 1024;

/** The lines of one invocation; the oldest go when it grows beyond a megabyte. */
export class InvocationLog {
  #lines: string[] = [];
  #first = 0;
  #bytes = 0;
  #isCropped = false;

  add(line: string): void {
    this.#lines.push(line);
    this.#bytes += line.length + 1;
    while (this.#bytes > keptBytes && this.#first < this.#lines.length - 1) {
      this.#bytes -= (this.#lines[this.#first]?.length ?? 0) + 1;
      this.#first++;
      this.#isCropped = true;
    }
    // Lines that went are forgotten in bulk, for taking each out by itself would cost as much as all that follow it.
    if (this.#first > 10_000) {
      this.#lines = this.#lines.slice(this.#first);
      this.#first = 0;
    }
  }

  toString(): string {
    const lines = this.#lines.slice(this.#first);
    if (this.#isCropped) lines.unshift('… earlier lines are not kept …');
    return lines.join('\n') + '\n';
  }
}
