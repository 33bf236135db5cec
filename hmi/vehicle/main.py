"""The vehicle service as a process: composition root."""

from __future__ import annotations

import asyncio
import signal

from hmi.bus import Bus
from hmi.vehicle import setup
from hmi.vehicle.broker import Broker
from hmi.vehicle.service import NAME, PATH, VehicleService
from hmi.vehicle.simulator_service import PATH as SIMULATOR_PATH
from hmi.vehicle.simulator_service import SimulatorService
from hmi.vehicle.sources.simulator import SimulatorSource


async def serve(options: setup.Options) -> None:
    """Run until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    signals = setup.catalogue(options)
    broker = Broker(signals, loop)
    for source in setup.sources(options, signals):
        broker.add(source)
    async with Bus() as bus:
        service = VehicleService(bus, broker)
        bus.export(PATH, service)
        for runtime in broker.runtimes:
            if isinstance(runtime.source, SimulatorSource):
                bus.export(SIMULATOR_PATH, SimulatorService(runtime.source, signals))
            runtime.start()
        await asyncio.sleep(0)
        await bus.own(NAME)
        await stop.wait()
        for runtime in broker.runtimes:
            await runtime.stop()
        service.close()
