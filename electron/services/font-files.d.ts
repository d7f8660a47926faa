/** A font file as a `data:` address, put into the bundle when it is made. */
declare module '*.woff2?inline' {
  const address: string;
  export default address;
}
