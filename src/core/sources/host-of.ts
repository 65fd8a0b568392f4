/** The host of an address, without its port: a machine is one, whatever it serves. Empty where it is no address. */
export const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';
