declare module 'fastify' {
  interface FastifyContextConfig {
    /** `public`: a tight limit for each address, for routes without a key. */
    rateLimit?: 'public';
  }
}

/** Of every route that customers reach without a key. */
export const openToAll = { roles: 'public', rateLimit: 'public' } as const;
