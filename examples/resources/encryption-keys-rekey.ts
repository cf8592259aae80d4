import * as auth0 from "pulumi-dynamic-auth0";

new auth0.EncryptionKeysRekey("2027", { triggers: { year: 2027 } });
