// Opens a HEIC photo in a thread of its own (createFileWork): the decoder is slow, holds up whatever runs beside it, and speaks to the console.
import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

async function open({ bytes, most }) {
  const images = await decode.all({ buffer: bytes });
  try {
    const [image] = images;
    if (!image) return { refusal: 'unreadable' };
    if (image.width * image.height > most) return { refusal: 'tooManyPixels' };
    // Turns the picture upright by itself.
    const { data, width, height } = await image.decode();
    return { data: new Uint8Array(data), width, height };
  } finally {
    images.dispose();
  }
}

try {
  const picture = await open(workerData);
  parentPort.postMessage(picture, picture.data ? [picture.data.buffer] : []);
} catch {
  parentPort.postMessage({ refusal: 'unreadable' });
}
