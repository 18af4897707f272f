import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { composeMail, type Mail } from "./compose-mail";

const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000 };

/** By SMTP where there is a server, else into the local mailbox, where a mail that is sent twice lies once. */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { SMTP_URL: server, MAILBOX_DIR: folder, MAIL_FROM: from } = env();
  if (server) {
    const raw = composeMail(mail, from);
    await createTransport({ url: server, ...patience }).sendMail({ envelope: { from, to: mail.to }, raw });
    return true;
  }
  if (!folder) return false;
  await mkdir(folder, { recursive: true });
  const unfinished = path.join(folder, `.${newId()}`);
  await writeFile(unfinished, composeMail(mail, from));
  await rename(unfinished, path.join(folder, `${mail.id}.eml`));
  return true;
}
