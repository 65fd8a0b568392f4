import { once } from 'node:events';
import { isIP, type LookupFunction, type Socket, type TcpNetConnectOpts } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { WebAddress } from './read-address.ts';
import { codeOf, WebTrouble } from './web-trouble.ts';

/** Opens a TCP connection: `connect` of `node:net`. */
export type Connect = (options: TcpNetConnectOpts) => Socket;

/** What OpenSSL and Node call a certificate that doesn't hold. */
const CERTIFICATE =
  /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|CA_)/u;

/**
 * Connects to a host at one of the addresses that were checked: the name is not looked up again, so whatever it leads
 * to by now makes no difference. The name itself still goes to the server (SNI), and its certificate has to bear it.
 *
 * @param signal ends the connection whenever it comes, also long after this has resolved
 * @throws WebTrouble `unreachable`, `bad-certificate`
 */
export async function openSocket(
  { host, port, isSecure }: WebAddress,
  { addresses, connect, signal }: { addresses: readonly string[]; connect: Connect; signal: AbortSignal },
): Promise<Socket> {
  const socket = connect({ host, port, lookup: giveAddresses(addresses), autoSelectFamily: true, signal });
  // What breaks a connection shows itself to whoever waits for it; where nobody does, it is no matter.
  socket.on('error', ignore);
  try {
    await once(socket, 'connect');
    return isSecure ? await secure(socket, host) : socket;
  } catch (error) {
    socket.destroy();
    throw new WebTrouble(CERTIFICATE.test(codeOf(error)) ? 'bad-certificate' : 'unreachable', { cause: error });
  }
}

async function secure(socket: Socket, host: string): Promise<Socket> {
  const servername = isIP(host) === 0 ? { servername: host } : {};
  const secured = connectTls({ socket, host, ...servername, ALPNProtocols: ['http/1.1'] });
  secured.on('error', ignore);
  socket.on('error', (error) => secured.destroy(error));
  await once(secured, 'secureConnect');
  return secured;
}

const ignore = (): void => undefined;

/** A lookup that knows the answer. */
function giveAddresses(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, callBack) => {
    const [first] = found;
    if (first === undefined) callBack(new Error('There is no address.'), '');
    else if (all === true) callBack(null, found);
    else callBack(null, first.address, first.family);
  };
}
