import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/stores/github-access.ts
function githubAccess(repository, env, server) {
  const own = env["GITHUB_SERVER_URL"] || "https://github.com";
  const serverUrl = server ?? own;
  const token = env["GITHUB_TOKEN"] || env["GH_TOKEN"];
  return {
    repository,
    serverUrl,
    apiUrl: serverUrl === own && env["GITHUB_API_URL"] || apiOf(serverUrl),
    ...serverUrl === own && token && { token }
  };
}
function apiOf(server) {
  const { host, origin } = new URL(server);
  const isCloud = host === "github.com" || host.endsWith(".ghe.com");
  return isCloud ? `https://api.${host}` : `${origin}/api/v3`;
}

export {
  githubAccess
};
