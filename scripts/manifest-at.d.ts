export const developmentAddress: string;
export function manifestAt(manifest: string, address?: string): string;
