"""The VSS paths this app uses."""

BATTERY = "Vehicle.Powertrain.TractionBattery."
CHARGING = BATTERY + "Charging."
PORT = CHARGING + "ChargingPort.AnyPosition."

SOC = BATTERY + "StateOfCharge.Current"
RANGE = BATTERY + "Range"
POWER = BATTERY + "CurrentPower"
VOLTAGE = BATTERY + "CurrentVoltage"
CURRENT = BATTERY + "CurrentCurrent"
CAPACITY = BATTERY + "NetCapacity"
COUNTER = BATTERY + "AccumulatedChargedEnergy"
LOSS = CHARGING + "PowerLoss"
LIMIT = CHARGING + "ChargeLimit"
COMMAND = CHARGING + "StartStopCharging"
IS_CHARGING = CHARGING + "IsCharging"
SECONDS_LEFT = CHARGING + "TimeToComplete"
MAX_PHASES = tuple(f"{CHARGING}MaximumChargingCurrent.Phase{phase}" for phase in (1, 2, 3))
PLUGGED = PORT + "IsChargingCableConnected"
LOCKED = PORT + "IsChargingCableLocked"
FLAP = PORT + "IsFlapOpen"
TIMER_MODE = CHARGING + "Timer.Mode"
TIMER_TIME = CHARGING + "Timer.Time"
CONDITIONING_MODE = BATTERY + "BatteryConditioning.RequestedMode"
CONDITIONING_TIME = BATTERY + "BatteryConditioning.TargetTime"
CONDITIONING = BATTERY + "BatteryConditioning.IsActive"
CLIMATE = "Vehicle.Cabin.HVAC.IsAirConditioningActive"
IGNITION = "Vehicle.LowVoltageSystemState"

ALL = [
    SOC, RANGE, POWER, VOLTAGE, CURRENT, CAPACITY, COUNTER, LOSS, LIMIT, COMMAND, IS_CHARGING, SECONDS_LEFT,
    *MAX_PHASES, PLUGGED, LOCKED, FLAP, TIMER_MODE, TIMER_TIME, CONDITIONING_MODE, CONDITIONING_TIME, CONDITIONING,
    CLIMATE, IGNITION,
]  # fmt: skip
EVENTS = [IS_CHARGING, PLUGGED, COMMAND, TIMER_MODE]
"""Each change of these counts for the history, however short; the others are looked at twice a second."""
FIGURES = [SOC, COUNTER, POWER, LOSS, LIMIT]
"""What a session is made of."""
