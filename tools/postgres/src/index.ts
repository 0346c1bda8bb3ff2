export { installedVersion, type Version } from './programs.ts'
export { type Proxy, startProxy } from './proxy.ts'
export { type Server, startServer } from './Server.ts'
