/** What saves and copies a chart, fetched when a reader first asks for it: most never do. */
export const saving = (): Promise<typeof import('./export.ts')> => import('./export.ts');
