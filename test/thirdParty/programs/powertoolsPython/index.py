from aws_lambda_powertools import Logger, Metrics, Tracer
from aws_lambda_powertools.metrics import MetricUnit

logger = Logger(service="orders")
metrics = Metrics(namespace="Shop", service="orders")
tracer = Tracer(service="orders")


@logger.inject_lambda_context
@metrics.log_metrics(capture_cold_start_metric=True)
@tracer.capture_lambda_handler
def handler(event, context):
    logger.info("received", extra={"event": event})
    metrics.add_metric(name="Received", unit=MetricUnit.Count, value=1)
    if event == "fail":
        raise ValueError("refused")
    return {"remaining": context.get_remaining_time_in_millis() > 0}
