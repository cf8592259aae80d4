/** What fits a path with names in braces: `/roles/{id}` fits `/roles/rol_1`, and the template itself. */
export const pathPattern = (template: string): RegExp => new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`);
