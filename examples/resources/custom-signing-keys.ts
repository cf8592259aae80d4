import * as auth0 from "pulumi-dynamic-auth0";

new auth0.CustomSigningKeys("own-tokens", {
  keys: [
    {
      kty: "EC",
      kid: "2027-01",
      use: "sig",
      alg: "ES256",
      crv: "P-256",
      x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
      y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    },
  ],
});
