/**
 * Messages of the event stream encoding that AWS APIs stream their answers in.
 * https://smithy.io/2.0/aws/amazon-eventstream.html
 */
export function eventMessage(eventType: string, contentType: string, payload: Buffer): Buffer {
  const headers = Buffer.concat([
    stringHeader(':message-type', 'event'),
    stringHeader(':event-type', eventType),
    stringHeader(':content-type', contentType),
  ]);
  const prelude = Buffer.alloc(12);
  prelude.writeUInt32BE(prelude.length + headers.length + payload.length + 4, 0);
  prelude.writeUInt32BE(headers.length, 4);
  prelude.writeUInt32BE(checksum(prelude.subarray(0, 8)), 8);
  const message = Buffer.concat([prelude, headers, payload]);
  const end = Buffer.alloc(4);
  end.writeUInt32BE(checksum(message), 0);
  return Buffer.concat([message, end]);
}

const stringType = 7;

function stringHeader(name: string, value: string): Buffer {
  const head = Buffer.from([name.length, ...Buffer.from(name), stringType, 0, value.length]);
  return Buffer.concat([head, Buffer.from(value)]);
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, which Node.js has of its own only in later versions of 20. */
function checksum(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
