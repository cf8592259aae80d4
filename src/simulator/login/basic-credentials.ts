/** Name and password of an `Authorization: Basic` header. */
export function basicCredentials(header: string | undefined): [name: string, password: string] | undefined {
  const [, encoded] = /^Basic (.+)$/i.exec(header ?? "") ?? [];
  const [, name, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? "", "base64").toString()) ?? [];
  return name === undefined || password === undefined ? undefined : [name, password];
}
