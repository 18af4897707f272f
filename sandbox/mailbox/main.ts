import { createMailbox } from "./create-mailbox";

const { HOST, PORT, DATA_DIR, MAIL_DIR, MAILBOX_DIR } = process.env;
const log = (line: string) => process.stderr.write(`mailbox: ${line}\n`);

const mailDir = MAIL_DIR || MAILBOX_DIR || DATA_DIR;
if (!mailDir) {
  log("MAIL_DIR, MAILBOX_DIR or DATA_DIR names the folder with the mails");
  process.exit(1);
}

const mailbox = await createMailbox({
  mailDir,
  host: HOST || "127.0.0.1",
  port: Number(PORT ?? 0),
  log,
}).catch((error: Error) => {
  log(error.message);
  process.exit(1);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => mailbox.close().then(() => process.exit(0)));
}
process.stdout.write(`${JSON.stringify({ ready: true, port: mailbox.port })}\n`);
