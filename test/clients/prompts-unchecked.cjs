// auth0-deploy-cli compiles the schemas of all kinds at each import. That of prompts has 8 MB and takes longer than all
// that is tested here; prompts are no part of it.
delete require("auth0-deploy-cli/lib/tools/auth0/schema").default.properties.prompts;
