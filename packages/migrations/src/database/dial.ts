import type { Duplex } from 'node:stream'

/** Opens a connection to the database by another way than the network of this process; what drivers take as a socket. */
export type Dial = () => DialledSocket

/** A stream with as much of a socket as the drivers ask for. */
export type DialledSocket = Duplex & {
  connect(): void
  setNoDelay(): void
  setKeepAlive(): void
  ref(): void
  unref(): void
}
