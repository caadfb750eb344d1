import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { system } from './system';

/** A mail that really left: a file of the pickup folder. */
export interface Mail {
  subject: string;
  text: string;
  /** Where its button leads. */
  link: string;
}

/** The newest mail to somebody about something; waits until it is there. */
export async function mailTo(email: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(() => (found = mails(email).find((mail) => subject.test(mail.subject))), { message: `A mail to ${email} about ${subject}`, timeout: 20_000 })
    .toBeDefined();
  return found!;
}

function mails(email: string): Mail[] {
  return readdirSync(system.mails)
    .filter((file) => file.endsWith('.eml'))
    .map((file) => readFileSync(join(system.mails, file), 'utf8'))
    .filter((source) => header(source, 'To').includes(email))
    .map(read);
}

function read(source: string): Mail {
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(source)?.[1];
  const parts = boundary ? source.split(`--${boundary}`).slice(1) : [source];
  const plain = parts.find((part) => /content-type: text\/plain/i.test(part)) ?? parts[0]!;
  const text = decode(plain);
  return { subject: words(header(source, 'Subject')), text, link: /https?:\/\/\S+/.exec(text)?.[0] ?? '' };
}

/** A header with its folded lines. */
function header(source: string, name: string): string {
  const head = source.slice(0, source.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1] ?? '';
}

/** A part's body as text. */
function decode(part: string): string {
  const trimmed = part.replace(/^\r?\n/, '');
  const body = trimmed.slice(trimmed.search(/\r?\n\r?\n/)).trim();
  if (/content-transfer-encoding: base64/i.test(trimmed)) return Buffer.from(body, 'base64').toString('utf8');
  return /content-transfer-encoding: quoted-printable/i.test(trimmed) ? unquote(body) : body;
}

function unquote(body: string): string {
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A header's encoded words (RFC 2047). */
function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) => (/b/i.test(kind) ? Buffer.from(text, 'base64').toString('utf8') : unquote(text.replace(/_/g, ' '))));
}
