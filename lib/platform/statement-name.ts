/** So many statements are prepared per connection; what comes later, such as a long insert of odd length, is not. */
const most = 300;
const longest = 8_000;

const names = new Map<string, string>();

/** PostgreSQL plans a named statement once per connection: the short ones we send all day cost half as much. */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= most || sql.length > longest) return "";
  const name = `dangol_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
