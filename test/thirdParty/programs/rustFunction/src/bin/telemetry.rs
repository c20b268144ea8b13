use lambda_extension::{
    service_fn, Error, Extension, LambdaEvent, LambdaTelemetry, NextEvent, SharedService,
};

/// Prints what it is told as its library understands it.
#[tokio::main]
async fn main() -> Result<(), Error> {
    let processor = SharedService::new(service_fn(print_telemetry));
    Extension::new()
        .with_events(&["INVOKE", "SHUTDOWN"])
        .with_events_processor(service_fn(print_event))
        .with_telemetry_types(&["platform", "function"])
        .with_telemetry_processor(processor)
        .run()
        .await
}

async fn print_event(event: LambdaEvent) -> Result<(), Error> {
    match event.next {
        NextEvent::Invoke(invoke) => println!("EVENT INVOKE {}", invoke.request_id),
        NextEvent::Shutdown(shutdown) => println!("EVENT SHUTDOWN {}", shutdown.shutdown_reason),
    }
    Ok(())
}

async fn print_telemetry(records: Vec<LambdaTelemetry>) -> Result<(), Error> {
    for record in records {
        println!("TELEMETRY {}", serde_json::to_string(&record)?);
    }
    Ok(())
}
