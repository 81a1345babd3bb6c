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
  route('overzicht', 'routes/overzicht/route.tsx'),
  route('inkomsten', 'routes/inkomsten/route.tsx'),
  route('inkomsten/:month', 'routes/inkomsten/month/route.tsx'),
  route('inkomsten/:month/iets-te-melden', 'routes/inkomsten/anything/route.tsx'),
  route('inkomsten/:month/bron/nieuw', 'routes/inkomsten/source/route.tsx', { id: 'new-source' }),
  route('inkomsten/:month/bron/:source/loonstrook', 'routes/inkomsten/pay-slip/route.tsx'),
  route('inkomsten/:month/bron/:source/verwijderen', 'routes/inkomsten/remove/route.tsx'),
  route('inkomsten/:month/bron/:source/:step', 'routes/inkomsten/source/route.tsx'),
  route('inkomsten/:month/controleren', 'routes/inkomsten/check/route.tsx'),
  route('inkomsten/:month/wat-als', 'routes/inkomsten/what-if/route.tsx'),
  route('inkomsten/:month/verstuurd', 'routes/inkomsten/receipt/route.tsx'),
  route('inkomsten/:month/verstuurd/:version/afdruk', 'routes/inkomsten/receipt/print.tsx'),
  route('inkomsten/:month/vraag', 'routes/inkomsten/question/route.tsx'),
  route('inkomsten/:month/verbeteren', 'routes/inkomsten/correction/route.tsx'),
  route('bewijs/:id', 'routes/bewijs/route.ts'),
  route('over', 'routes/over/route.tsx'),
  route('*', 'routes/over/elsewhere.tsx'),
] satisfies RouteConfig;
