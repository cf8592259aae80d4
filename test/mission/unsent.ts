/** Operations of finished waves that no program makes this package send to a tenant as it is today, and why. */
export const unsent: Readonly<Record<string, string>> = {};
