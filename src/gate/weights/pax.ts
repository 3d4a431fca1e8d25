/**
 * Records of a pax header, `LENGTH KEY=VALUE LF`, where the length counts the whole record in decimal (POSIX.1-2017, pax, "Extended
 * Header"). A value may have line feeds, so only the lengths tell records apart; of a key the last counts. Undefined where the bytes
 * are no such records: readers differ in what they make of them.
 */
export function paxRecords(data: Buffer): Map<string, string> | undefined {
  const records = new Map<string, string>();
  for (let at = 0; at < data.length; ) {
    const digits = /^[1-9]\d{0,8} /.exec(data.toString('latin1', at, at + 10))?.[0] ?? '';
    const length = Number(digits);
    const record = data.subarray(at, at + length);
    const equals = record.indexOf('=');
    if (digits === '' || record.length < length || record[length - 1] !== 0x0a || equals <= digits.length)
      return undefined;
    records.set(record.toString('utf8', digits.length, equals), record.toString('utf8', equals + 1, length - 1));
    at += length;
  }
  return records;
}
