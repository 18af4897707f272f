/**
 * One query on a connection of its own.
 * @param {string} url
 * @param {string} sql
 * @param {unknown[]} [values]
 * @returns {Promise<Record<string, unknown>[]>}
 */
export async function queryPostgres(url, sql, values = []) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** @param {string} url */
export async function answersQueries(url) {
  try {
    await queryPostgres(url, "select 1");
    return true;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === "28P01") throw wrongPassword(error);
    return false;
  }
}

/** @param {unknown} cause */
function wrongPassword(cause) {
  const advice = "Put the file back, or begin anew: npm start -- --fresh";
  return new Error(`The database in .data/postgres has another password than .data/secrets.json. ${advice}`, {
    cause,
  });
}

/** Makes the database unless it is there. @param {string} serverUrl any database of the server @param {string} name */
export async function ensureDatabase(serverUrl, name) {
  const found = await queryPostgres(serverUrl, "select 1 from pg_database where datname = $1", [name]);
  if (found.length === 0) await queryPostgres(serverUrl, `create database "${name}"`);
}
