import { ConfigurationError } from "./configuration";

/** The origin of the tenant that a configured domain names. Plain http is for this machine only. */
export function tenantUrl(domain: string): URL {
  const text = domain.includes("://") ? domain : `https://${domain}`;
  if (!URL.canParse(text)) throw unusable("it is not a host name");
  const url = new URL(text);
  if (url.username || url.password) throw unusable("it contains a user name or a password");
  if (url.protocol !== "https:" && url.protocol !== "http:") throw unusable(`${url.protocol}// is not https://`);
  if (url.pathname !== "/" || url.search || url.hash) throw unusable(`it goes on after the host ${url.host}`);
  if (url.protocol === "http:" && !isLoopback(url)) {
    throw unusable(`http:// to ${url.host} would send credentials in clear, and is for this machine only`);
  }
  return url;
}

/** Whether a URL points at this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

function unusable(reason: string): ConfigurationError {
  const expected = "Expected the host name alone, like tenant.eu.auth0.com, or https://tenant.eu.auth0.com.";
  return new ConfigurationError(`The Auth0 domain cannot be used: ${reason}. ${expected}`, ["domain"]);
}
