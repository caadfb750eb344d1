// A real SMTP server for tests. What it does with a mail is decided by the name before the @ of the recipient:
//   reject@…    550, for good          defer@…   451, try later
//   drop@…      hangs up in the middle hang@…    never answers
//   defer-once@… and drop-once@…       so the first time, accepted the second
//   anything else is accepted into the mailbox, which GET / returns as JSON.
// It prints one line, {"smtp": port, "mailbox": port}, when it listens, and ends when its standard input does.
import http from 'node:http';
import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';

const mailbox = [];
const seen = new Set();
const password = process.env.SMTP_PASSWORD;

function refusal(code, text) {
  return Object.assign(new Error(text), { responseCode: code });
}

function nameOf(recipient) {
  return recipient.address.split('@')[0];
}

/** What is to be done with a recipient: the name, or nothing special when a `…-once` came before. */
function fateOf(recipient) {
  const name = nameOf(recipient);
  const once = name.endsWith('-once');
  const again = once && seen.has(name);
  seen.add(name);
  return again ? 'accept' : name.replace('-once', '');
}

function hangUp(session) {
  for (const connection of smtp.connections) {
    if (connection.id === session.id) {
      connection._socket.destroy();
    }
  }
}

const smtp = new SMTPServer({
  authOptional: !password,
  allowInsecureAuth: true,
  hideSTARTTLS: true,
  disabledCommands: ['STARTTLS'],
  onAuth: (credentials, _session, done) =>
    credentials.password === password ? done(null, { user: credentials.username }) : done(refusal(535, 'bad credentials')),
  onRcptTo: (recipient, session, done) => {
    const fate = fateOf(recipient);
    session.drop = fate === 'drop';
    switch (fate) {
      case 'reject':
        return done(refusal(550, '5.1.1 no such user'));
      case 'defer':
        return done(refusal(451, '4.7.1 try later'));
      case 'hang':
        return undefined;
      default:
        return done();
    }
  },
  onData: async (stream, session, done) => {
    if (session.drop) {
      hangUp(session);
      return;
    }

    let mail;
    try {
      mail = await simpleParser(stream);
    } catch {
      return done(refusal(451, '4.3.0 the mail broke off'));
    }

    mailbox.push({
      from: session.envelope.mailFrom.address,
      to: session.envelope.rcptTo.map(recipient => recipient.address),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || '',
      headers: mail.headerLines.map(header => header.line),
    });
    done(null, 'queued');
  },
});

// A client that hangs up, or that we hung up on, is no reason to end.
smtp.on('error', () => undefined);

const web = http.createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(mailbox));
});

process.stdin.resume().on('end', () => process.exit());
smtp.listen(0, '127.0.0.1', () =>
  web.listen(0, '127.0.0.1', () =>
    console.log(JSON.stringify({ smtp: smtp.server.address().port, mailbox: web.address().port }))));
