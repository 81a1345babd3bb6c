import { index, route, type RouteConfig } from '@react-router/dev/routes';

/** Every address, in Dutch and without language: the server answers `/<language>/…` with the same table. */
export default [
  index('routes/start/route.tsx'),
  route('inloggen/terug', 'routes/terug/route.tsx'),
  route('inloggen/:kind', 'routes/inloggen/route.tsx'),
  route('uitloggen', 'routes/uitloggen/route.tsx'),
  route('afgemeld', 'routes/afgemeld/route.tsx'),
  route('sessies', 'routes/sessies/route.tsx'),
  route('sessie/verlengen', 'routes/sessie-verlengen/route.tsx'),
  route('over', 'routes/over/route.tsx'),
  route('*', 'routes/over/elsewhere.tsx'),
] satisfies RouteConfig;
