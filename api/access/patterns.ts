/** Routes as the table writes them: method and pattern. */

/** The pattern of an address of one complaint; '' is the complaint itself. */
export const of = (address: string) => `/v1/complaints/:id${address}`;

/** GET of each of these addresses. */
export const reads = (...addresses: string[]) => addresses.map((address) => `GET ${address}`);

/** POST to each of these addresses of one complaint. */
export const posts = (...addresses: string[]) => addresses.map((address) => `POST ${of(address)}`);
