// Reads a value with clients from the npm registry and looks whether it is the one that the simulator tells.
import assert from 'node:assert/strict';
import * as unofficial from 'libre-link-unofficial-api';
import * as other from 'librelinkup-api-client';

// One grew out of the other, under another author.
for (const [name, { LibreLinkClient }] of Object.entries({ 'libre-link-unofficial-api': unofficial, 'librelinkup-api-client': other })) {
  const client = new LibreLinkClient({
    email: process.env.SIMULATOR_EMAIL,
    password: process.env.SIMULATOR_PASSWORD,
    lluVersion: '4.16.0',
  });
  await client.login();
  const reading = await client.read();
  const history = await client.history();

  // The clients take the phone's local time for their own; the instant stands in FactoryTimestamp.
  const age = Date.now() - Date.parse(`${reading._raw.FactoryTimestamp} UTC`);
  assert.ok(reading.value >= 40 && reading.value <= 500, 'a value that a sensor can measure');
  assert.equal(reading.value, reading._raw.ValueInMgPerDl);
  assert.equal(Number(reading.mmol), reading._raw.Value, 'the same value in the unit of the app');
  assert.ok(age >= 0 && age < 120_000, 'a reading of these minutes');
  assert.ok(history.length > 100, 'hours of history');
  assert.ok(history.every((point) => point.value >= 40 && point.value <= 500));

  console.log(`${name} read ${reading.value} mg/dL, ${reading.trendType}, and ${history.length} points of history.`);
}
