/**
 * One address for several instances: takes each connection to the next instance that accepts it.
 * TARGETS is a list host:port,host:port. An instance that refuses is left alone for a moment.
 */
import { connect, createServer } from "node:net";

const REST_MS = 500;

const targets = (process.env.TARGETS ?? "").split(",").map((target) => {
  const [host = "", port = ""] = target.split(":");
  return { host, port: Number(port), restsUntil: 0 };
});
let turn = 0;

const server = createServer({ pauseOnConnect: true, noDelay: true }, (client) => {
  client.on("error", () => client.destroy());
  const first = turn++;
  const inTurn = targets.map((_, index) => targets[(first + index) % targets.length]);
  const rested = inTurn.filter((target) => target && target.restsUntil <= Date.now());
  pass(client, [...rested, ...inTurn.filter((target) => !rested.includes(target))]);
});

/** @param {import("node:net").Socket} client @param {(typeof targets[number] | undefined)[]} candidates */
function pass(client, [target, ...others]) {
  if (!target || client.destroyed) return client.destroy();
  const instance = connect({ host: target.host, port: target.port, noDelay: true });
  const tryNext = () => {
    target.restsUntil = Date.now() + REST_MS;
    pass(client, others);
  };
  instance.once("error", tryNext);
  instance.once("connect", () => {
    instance.off("error", tryNext);
    instance.on("error", () => client.destroy());
    instance.on("close", () => client.destroySoon());
    client.on("close", () => instance.destroySoon());
    client.pipe(instance);
    instance.pipe(client);
  });
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(0), 5_000).unref();
  });
}

server.listen(Number(process.env.PORT ?? 3000), process.env.HOST ?? "127.0.0.1", () => {
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  process.stdout.write(`${JSON.stringify({ ready: true, port: address.port })}\n`);
});
