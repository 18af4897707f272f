/** One line of the list. */
export interface MailSummary {
  /** The file's name without .eml. */
  id: string;
  from: string;
  to: string;
  /** Every address the mail goes to, in small letters. */
  recipients: string[];
  subject: string;
  /** ISO 8601: when the mail says it was sent, or else when its file was written. */
  date: string;
  /** The beginning of the text. */
  preview: string;
  /** What is odd about the file, in the reader's words; null for a sound mail. */
  problem: string | null;
}

export interface Mail extends MailSummary {
  text: string | null;
  html: string | null;
  links: string[];
  attachments: { name: string; type: string; bytes: number }[];
}
