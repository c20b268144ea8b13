use lambda_runtime::{
    run, service_fn, spawn_graceful_shutdown_handler,
    streaming::{channel, Body, Response},
    Error, FunctionResponse, LambdaEvent,
};
use serde_json::{json, Value};
use std::time::SystemTime;

#[tokio::main]
async fn main() -> Result<(), Error> {
    spawn_graceful_shutdown_handler(|| async { println!("shut down") }).await;
    run(service_fn(answer)).await
}

/// Does what the event says; without a word for it, the answer is the event and the context.
async fn answer(event: LambdaEvent<Value>) -> Result<FunctionResponse<Value, Body>, Error> {
    let LambdaEvent { payload, context } = event;
    let left = context.deadline().duration_since(SystemTime::now())?;
    println!("got {payload}");
    match payload.as_str() {
        Some("fail") => Err("refused".into()),
        Some("panic") => panic!("lost"),
        Some("wait") => std::future::pending().await,
        Some("flood") => Ok(FunctionResponse::BufferedResponse(
            "x".repeat(7 << 20).into(),
        )),
        Some("stream") => Ok(FunctionResponse::StreamingResponse(stream())),
        _ => Ok(FunctionResponse::BufferedResponse(json!({
            "event": payload,
            "requestId": context.request_id,
            "functionArn": context.invoked_function_arn,
            "traceId": context.xray_trace_id,
            "tenantId": context.tenant_id,
            "custom": context.client_context.map(|it| it.custom),
            "identityId": context.identity.map(|it| it.identity_id),
            "functionName": context.env_config.function_name,
            "memoryMb": context.env_config.memory,
            "leftMs": left.as_millis() as u64,
        }))),
    }
}

fn stream() -> Response<Body> {
    let (mut sender, body) = channel();
    tokio::spawn(async move {
        for part in ["one ", "two ", "three"] {
            sender
                .send_data(part.into())
                .await
                .expect("the body is read");
        }
    });
    Response::from(body)
}
