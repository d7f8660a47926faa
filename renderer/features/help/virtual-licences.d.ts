/** Made by build/licences.mjs from what is really in the bundles. */
declare module 'virtual:licences' {
  export interface Licence {
    readonly name: string;
    readonly version: string;
    /** Its short name (`MIT`), or — when the package states none. */
    readonly licence: string;
    /** The full text. */
    readonly text: string;
  }
  export const licences: readonly Licence[];
}
