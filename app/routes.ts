import { route, type RouteConfig } from '@react-router/dev/routes';

/** Every address, in Dutch and without language: the server answers `/<language>/…` with the same table. */
export default [route('over', 'routes/over/route.tsx'), route('*', 'routes/over/elsewhere.tsx')] satisfies RouteConfig;
