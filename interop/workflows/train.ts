// The training job of the workflows here: the demo's, bundled into train.js of the repository that act checks out.
import { trainDemoModel } from '../../testing/demo/train.ts';

const { metrics, trainSamples } = await trainDemoModel(process.cwd());
console.log(`trained on ${trainSamples} samples:`, JSON.stringify(metrics));
