// Brings the app once the first picture has been painted: until then nothing is worth the line and the processor of a phone more than that.
// A page without a picture brings the app itself.
const files = document.currentScript.dataset.files.split(' ');
let isBegun = false;

function begin() {
  if (isBegun) return;
  isBegun = true;
  for (const file of files) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `/${file}` }));
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: `/${files[0]}` }));
}

if (document.visibilityState === 'hidden') begin(); // nothing is painted there
new PerformanceObserver((list) => {
  if (list.getEntriesByName('first-contentful-paint').length) begin();
}).observe({ type: 'paint', buffered: true });
setTimeout(begin, 1500);
