// A real mail server for the tests. Argument: the port, 0 for a free one. Prints a line of JSON when it listens and one for each message.
// It offers STARTTLS with the package's own certificate, which nobody trusts.
import { SMTPServer } from "smtp-server";

const say = value => process.stdout.write(JSON.stringify(value) + "\n");
const server = new SMTPServer({
  authOptional: true,
  onData(stream, session, done) {
    let data = "";
    stream.setEncoding("utf8");
    stream.on("data", piece => { data += piece; });
    stream.on("end", () => {
      say({ from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(r => r.address), data });
      done();
    });
  },
});
server.on("error", () => {});
server.listen(Number(process.argv[2]), "127.0.0.1", () => say({ port: server.server.address().port }));
