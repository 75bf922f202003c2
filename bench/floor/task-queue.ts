/** Apart from the product's, on the same server. */
export const floorTaskQueue = 'bench-floor';
