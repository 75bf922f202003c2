/** Of every route that customers reach without a key; like all public routes it is limited by address. */
export const openToAll = { roles: 'public' } as const;
