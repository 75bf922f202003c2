/** Roles that mostly come together, each reaching all cases. */

export const caseworkers = {
  agent: 'all',
  expert: 'all',
  supervisor: 'all',
  head: 'all',
  director: 'all',
} as const;
export const superiors = { supervisor: 'all', head: 'all', director: 'all' } as const;
export const heads = { head: 'all', director: 'all', admin: 'all' } as const;
export const watchers = { manager: 'all', admin: 'all' } as const;
export const systems = { integrator: 'all', admin: 'all' } as const;
export const readers = { integrator: 'all', ...caseworkers, ...watchers } as const;
export const everybody = { ...readers, department: 'all' } as const;
export const editors = { expert: 'all', supervisor: 'all', head: 'all', admin: 'all' } as const;
