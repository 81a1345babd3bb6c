// Node 20 has no Promise.withResolvers, which PostGraphile 5 needs; newer versions of Node bring it.
Promise.withResolvers ??= function withResolvers() {
  let resolve;
  let reject;
  const promise = new Promise((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
};
