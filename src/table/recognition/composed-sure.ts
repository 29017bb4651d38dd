/** How sure the parts of a heading and what stands below it make of a role together: less than a heading that is known as a whole. */
export const composedSure = { certain: 0.62, likely: 0.54, near: 0.42 } as const;
