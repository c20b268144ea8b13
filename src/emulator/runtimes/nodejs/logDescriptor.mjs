import { writeSync } from 'node:fs';

const headerBytes = 16;
const textFrame = 0xa55a0003;
const jsonFrame = 0xa55a0002;

/**
 * The file descriptor that Lambda takes framed log records from: type, length and time in microseconds, each
 * big-endian, then the record, whose lines stay together.
 */
export class LogDescriptor {
  #descriptor;

  /** The one in the environment, which the function does not see; undefined where there is none. */
  static take() {
    const value = process.env._LAMBDA_TELEMETRY_LOG_FD;
    delete process.env._LAMBDA_TELEMETRY_LOG_FD;
    return value === undefined ? undefined : new LogDescriptor(Number(value));
  }

  constructor(descriptor) {
    this.#descriptor = descriptor;
  }

  /**
   * @param {string} record
   * @param {boolean} isJson
   * @returns {boolean} whether it was taken: a wrapper may have closed the descriptor
   */
  write(record, isJson) {
    const length = Buffer.byteLength(record);
    const frame = Buffer.allocUnsafe(headerBytes + length);
    frame.writeUInt32BE(isJson ? jsonFrame : textFrame, 0);
    frame.writeUInt32BE(length, 4);
    frame.writeBigInt64BE(BigInt(Date.now()) * 1000n, 8);
    frame.write(record, headerBytes);
    try {
      for (let written = 0; written < frame.length;) {
        written += writeSync(this.#descriptor, frame, written);
      }
      return true;
    } catch {
      return false;
    }
  }
}
